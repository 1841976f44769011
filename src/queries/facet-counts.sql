-- How many patients there are of each option of the filters, so that a reader sees what is there to choose.
-- A row: one level of one characteristic, one route or one theme. Unit: patients who have it and whom all other filters
-- let through. What is chosen of the same characteristic, or of the routes or the themes, is left out of account.
WITH options AS (
  SELECT 'characteristic' AS facet, variable, level AS value, position FROM levels
  UNION ALL
  SELECT kind, kind, code, position FROM codes WHERE kind IN ('route', 'theme')
),
traits AS (
  SELECT patient_id, 'characteristic' AS facet, variable, level AS value FROM characteristics
  UNION ALL
  SELECT patient_id, kind, kind, code FROM patient_codes WHERE kind IN ('route', 'theme')
),
counted AS ( -- with the one filter that keeps a patient out; NULL where none does
  SELECT patient_id, NULL AS facet, NULL AS variable
  FROM patients
  WHERE patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'filters')
  UNION ALL
  SELECT patient_id, any_value(facet), any_value(variable)
  FROM kept_out
  WHERE selection = 'filters'
  GROUP BY patient_id
  HAVING count(*) = 1
),
counts AS (
  SELECT traits.facet, traits.variable, value, count(*)::INTEGER AS patients
  FROM traits
  JOIN counted USING (patient_id)
  WHERE counted.facet IS NULL
    OR (counted.facet = traits.facet AND counted.variable = traits.variable)
  GROUP BY ALL
)
SELECT facet, variable, value, coalesce(patients, 0) AS patients
FROM options
LEFT JOIN counts USING (facet, variable, value)
ORDER BY facet, position
