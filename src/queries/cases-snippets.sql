-- Some hits in their lines, with the terms that are on: five of each context, of different terms where there are.
-- A row: one hit, the words before it, the match, the words after it, and the words that decided its context.
-- Unit: hits; `hits` counts all of the context. Which are shown is drawn by a fixed hash of where they stand.
WITH drawn AS (
  SELECT *, md5(concat_ws('/', document_id, "start", term)) AS lot FROM hits_in_view
),
in_terms AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY context, term ORDER BY lot) AS place_in_term,
    count(*) OVER (PARTITION BY context) AS hits,
    length(regexp_replace(match, '\s+', ' ', 'g')) AS shown -- the snippet has its whitespace folded
  FROM drawn
),
in_contexts AS (
  SELECT *, row_number() OVER (PARTITION BY context ORDER BY place_in_term, lot) AS place FROM in_terms
)
SELECT
  in_contexts.context,
  in_contexts.hits::INTEGER AS hits,
  in_contexts.term,
  left(in_contexts.snippet, in_contexts.match_start) AS before,
  substr(in_contexts.snippet, in_contexts.match_start + 1, in_contexts.shown) AS match,
  substr(in_contexts.snippet, in_contexts.match_start + 1 + in_contexts.shown) AS after,
  in_contexts.trigger,
  in_contexts.document_type
FROM in_contexts
WHERE in_contexts.place <= 5
ORDER BY
  CASE in_contexts.context WHEN 'counted' THEN 1 WHEN 'excluded' THEN 3 ELSE 2 END,
  in_contexts.context,
  in_contexts.place
