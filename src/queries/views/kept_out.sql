-- kept_out: whom a selection keeps out, and which of its choices.
-- A row: one selection ('filters' is that of the page, 'A' that of chosen groups), one patient, and one characteristic
-- (or the routes, or the themes) of which the patient has nothing chosen.
-- $1 to $4 are lists joined by U+001F, with an entry for each choice: the selection, the facet (characteristic, route or
-- theme), the variable (of a characteristic its column, else the facet again) and the chosen value. With NULL nothing is
-- chosen, and nobody is kept out.
CREATE OR REPLACE TEMP TABLE kept_out AS
WITH chosen AS (
  SELECT
    unnest(string_split($1::VARCHAR, chr(31))) AS selection,
    unnest(string_split($2::VARCHAR, chr(31))) AS facet,
    unnest(string_split($3::VARCHAR, chr(31))) AS variable,
    unnest(string_split($4::VARCHAR, chr(31))) AS value
),
asked AS (
  SELECT selection, facet, variable, list(value) AS any_of
  FROM chosen
  GROUP BY ALL
),
let_through AS (
  SELECT selection, facet, patient_id
  FROM patient_codes
  JOIN chosen
    ON facet = kind
    AND value = code
)
SELECT selection, patient_id, facet, variable
FROM characteristics
JOIN asked USING (variable)
WHERE facet = 'characteristic'
  AND NOT list_contains(any_of, level)
UNION ALL
SELECT selection, patient_id, facet, variable
FROM patients
CROSS JOIN asked
ANTI JOIN let_through USING (selection, patient_id, facet)
WHERE facet <> 'characteristic'
