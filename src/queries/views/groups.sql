-- groups: the groups and their size, the denominator of most proportions.
-- A row: one level of the characteristic that $1 names, kept at zero where a filter leaves it empty, or one of the chosen
-- groups A and B where $2 is not NULL; then `all`, which stands alone where both are NULL.
CREATE OR REPLACE TEMP TABLE groups AS
WITH named AS (
  SELECT level AS "group", position, variable FROM levels WHERE variable = $1::VARCHAR
  UNION ALL
  SELECT "group", position, NULL FROM (VALUES ('A', -2), ('B', -1)) AS chosen("group", position) WHERE $2::VARCHAR IS NOT NULL
  UNION ALL
  SELECT 'all', (SELECT coalesce(max(position), 0) + 1 FROM levels), $1::VARCHAR
),
sizes AS (
  SELECT "group", count(*)::INTEGER AS patients FROM members GROUP BY ALL
)
SELECT named."group", named.variable, named.position, coalesce(sizes.patients, 0) AS denominator
FROM named
LEFT JOIN sizes USING ("group")
