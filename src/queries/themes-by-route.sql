-- Whether themes differ by how a patient was identified.
-- A row: one theme among the patients of one route, in one group. Unit: patients with any identification by
-- the route and at least one coding of the theme or of its subthemes.
-- Denominator: patients of the group with any identification by the route.
WITH identified AS (
  SELECT DISTINCT members."group", members.patient_id, identifications.route
  FROM identifications
  JOIN members USING (patient_id)
),
touched AS (
  SELECT DISTINCT patient_id, theme FROM coded
)
SELECT
  groups."group",
  routes.code AS route,
  routes.label AS route_label,
  themes.code AS theme,
  themes.label AS theme_label,
  count(touched.patient_id)::INTEGER AS patients,
  count(identified.patient_id)::INTEGER AS denominator
FROM groups
CROSS JOIN codes AS routes
JOIN codes AS themes ON themes.kind = 'theme'
LEFT JOIN identified
  ON identified."group" = groups."group"
  AND identified.route = routes.code
LEFT JOIN touched
  ON touched.patient_id = identified.patient_id
  AND touched.theme = themes.code
WHERE routes.kind = 'route'
GROUP BY ALL
ORDER BY any_value(groups.position), any_value(routes.position), any_value(themes.position)
