-- How what was planted in the synthetic register was found, by the way in which it was said.
-- A row: one form of a case or of a near miss. Unit: people with a passage of the form. `retrieved` counts those whom
-- a rule retrieves, which for a near miss is wrong unless the person is a true case, so that true cases are left out
-- of the near misses. Denominator: `people`. No rows where there is no key.
WITH cases AS (
  SELECT DISTINCT person_id FROM search_key WHERE planted = 'case'
),
forms AS (
  SELECT DISTINCT search_key.planted, search_key.form, search_key.person_id
  FROM search_key
  LEFT JOIN cases USING (person_id)
  WHERE search_key.planted = 'case'
    OR cases.person_id IS NULL
)
SELECT
  forms.planted,
  forms.form,
  count(*)::INTEGER AS people,
  count(retrieved.person_id)::INTEGER AS retrieved
FROM forms
LEFT JOIN retrieved USING (person_id)
GROUP BY forms.planted, forms.form
ORDER BY forms.planted, people DESC, forms.form
