-- The sample: how many patients, and how much of their records was coded.
-- A row: one age group. Unit: patients, excerpts and codings. Denominator: all patients in view.
SELECT
  groups.age_group,
  groups.denominator AS patients,
  (SELECT count(*)::INTEGER FROM cohort) AS denominator,
  count(DISTINCT coded.patient_id)::INTEGER AS patients_with_codings,
  count(DISTINCT coded.excerpt_id)::INTEGER AS excerpts,
  count(coded.excerpt_id)::INTEGER AS codings
FROM groups
LEFT JOIN members USING (age_group)
LEFT JOIN coded USING (patient_id)
GROUP BY ALL
ORDER BY any_value(groups.position)
