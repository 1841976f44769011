-- kept_out: whom the filters keep out, and which of them.
-- A row: one patient, and one characteristic (or the routes, or the themes) of which the patient has nothing chosen.
-- $1 names the characteristics that are filtered, and $2 a level chosen of each; $3 has the chosen routes, $4 the
-- chosen themes; each a list joined by U+001F. With NULL nothing is filtered, and nobody is kept out.
CREATE OR REPLACE TEMP TABLE kept_out AS
WITH chosen AS (
  SELECT
    'characteristic' AS facet,
    unnest(string_split($1::VARCHAR, chr(31))) AS variable,
    unnest(string_split($2::VARCHAR, chr(31))) AS value
  UNION ALL
  SELECT 'route', 'route', unnest(string_split($3::VARCHAR, chr(31)))
  UNION ALL
  SELECT 'theme', 'theme', unnest(string_split($4::VARCHAR, chr(31)))
),
let_through AS (
  SELECT patient_id, facet, variable
  FROM characteristics
  JOIN chosen USING (variable)
  WHERE facet = 'characteristic'
    AND level = value
  UNION ALL
  SELECT patient_id, facet, variable
  FROM identifications
  JOIN chosen
    ON facet = 'route'
    AND route = value
  UNION ALL
  SELECT patient_id, 'theme', 'theme'
  FROM excerpts
  WHERE excerpt_id IN (
    SELECT excerpt_id
    FROM codings
    WHERE code IN (SELECT code FROM codes JOIN chosen ON facet = 'theme' AND theme = value)
  )
)
SELECT patient_id, facet, variable
FROM patients
CROSS JOIN (SELECT DISTINCT facet, variable FROM chosen)
ANTI JOIN let_through USING (patient_id, facet, variable)
