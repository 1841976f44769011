-- codes: the codebook in its own order, which is the order of every list on the site.
-- A row: one code; `theme` is the theme it belongs to (a theme belongs to itself; NULL for routes and informants).
CREATE OR REPLACE TEMP TABLE codes AS
SELECT
  *,
  CASE kind WHEN 'theme' THEN code WHEN 'subtheme' THEN parent END AS theme,
  row_number() OVER (ORDER BY rowid) AS position
FROM codebook
