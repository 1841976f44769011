-- codes: the codebook in its own order, which is the order of every list on the site.
-- A row: one code; `theme` is the theme it belongs to (a theme belongs to itself; NULL for routes and informants).
CREATE OR REPLACE TEMP TABLE codes AS
WITH themes AS (
  SELECT lineage.code, lineage.ancestor AS theme
  FROM lineage
  JOIN codebook ON codebook.code = lineage.ancestor
  WHERE codebook.kind = 'theme'
)
SELECT codebook.*, themes.theme, row_number() OVER (ORDER BY codebook.rowid) AS position
FROM codebook
LEFT JOIN themes USING (code)
