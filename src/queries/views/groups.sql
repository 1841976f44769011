-- groups: the three groups and their size, the denominator of most proportions.
-- A row: one group, kept at zero where a filter leaves it empty.
CREATE OR REPLACE TEMP TABLE groups AS
SELECT
  named.age_group,
  named.position,
  count(members.patient_id)::INTEGER AS denominator
FROM (VALUES ('adult', 1), ('child', 2), ('all', 3)) AS named(age_group, position)
LEFT JOIN members USING (age_group)
GROUP BY ALL
