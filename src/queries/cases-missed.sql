-- Where the search goes wrong on the synthetic register, passage by passage.
-- A row: one planted case of a person who is not retrieved (“missed”), with why: what hits its document has; or one
-- person who is retrieved and is not a true case (“wrongly retrieved”), with the planted near miss in a document that has a
-- hit that counts, or else the first such hit in its line, and why: the rules that hold. Unit: passages of people.
-- No rows where there is no key.
WITH cases AS (
  SELECT DISTINCT person_id FROM search_key WHERE planted = 'case'
),
by_document AS (
  SELECT
    document_id,
    bool_or(context = 'counted') AS counts,
    string_agg(DISTINCT context, ', ' ORDER BY context) FILTER (context <> 'counted') AS contexts
  FROM hits_in_view
  GROUP BY document_id
),
missed AS (
  SELECT
    1 AS part,
    'missed' AS error,
    search_key.person_id,
    search_key.form,
    search_key.passage,
    CASE
      WHEN by_document.document_id IS NULL THEN 'no hit at all'
      WHEN by_document.counts THEN 'counted hits, but no rule holds'
      ELSE 'hits that do not count: ' || by_document.contexts
    END AS why
  FROM search_key
  ANTI JOIN retrieved USING (person_id)
  LEFT JOIN by_document USING (document_id)
  WHERE search_key.planted = 'case'
),
first_hits AS (
  SELECT person_id, arg_min(snippet, (document_id, "start")) AS snippet
  FROM counted_hits
  GROUP BY person_id
),
blamed AS (
  SELECT person_id, arg_min(form, (document_id, passage)) AS form, arg_min(passage, (document_id, passage)) AS passage
  FROM search_key
  SEMI JOIN counted_hits USING (document_id)
  GROUP BY person_id
),
wrong AS (
  SELECT
    2 AS part,
    'wrongly retrieved' AS error,
    retrieved.person_id,
    coalesce(blamed.form, 'nothing planted') AS form,
    coalesce(blamed.passage, '… ' || first_hits.snippet || ' …') AS passage,
    retrieved.rules AS why
  FROM retrieved
  ANTI JOIN cases USING (person_id)
  LEFT JOIN blamed USING (person_id)
  LEFT JOIN first_hits USING (person_id)
)
SELECT error, person_id, form, passage, why
FROM (FROM missed UNION ALL FROM wrong)
WHERE EXISTS (FROM search_key)
ORDER BY part, person_id, form, passage
