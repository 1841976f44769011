-- lineage: what each theme and subtheme stands under, however deep.
-- A row: one code and one code at or above it, itself among them.
CREATE OR REPLACE TEMP TABLE lineage AS
WITH RECURSIVE upwards AS (
  SELECT code, code AS ancestor, parent
  FROM codebook
  WHERE kind IN ('theme', 'subtheme')
  UNION
  SELECT upwards.code, codebook.code, codebook.parent
  FROM upwards
  JOIN codebook ON codebook.code = upwards.parent
)
SELECT code, ancestor FROM upwards
