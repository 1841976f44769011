-- What any two reviewers decided on the people whom both read. It does not depend on the terms that are on.
-- A row: one pair of reviewers and one pair of their decisions, kept at zero. Unit: people whom both screened; the
-- reviewer `consensus`, who settles what others differ on, is in no pair.
WITH apart AS (
  SELECT person_id, reviewer, decision FROM screening WHERE reviewer <> 'consensus'
),
both_read AS (
  SELECT
    one.reviewer AS first,
    other.reviewer AS second,
    one.decision AS first_decision,
    other.decision AS second_decision
  FROM apart AS one
  JOIN apart AS other USING (person_id)
  WHERE one.reviewer < other.reviewer
),
decisions AS (
  FROM (VALUES (1, 'included'), (2, 'excluded')) AS named(position, decision)
)
SELECT
  pairs.first,
  pairs.second,
  by_first.decision AS first_decision,
  by_second.decision AS second_decision,
  count(both_read.first)::INTEGER AS people
FROM (SELECT DISTINCT first, second FROM both_read) AS pairs
CROSS JOIN decisions AS by_first
CROSS JOIN decisions AS by_second
LEFT JOIN both_read
  ON both_read.first = pairs.first
  AND both_read.second = pairs.second
  AND both_read.first_decision = by_first.decision
  AND both_read.second_decision = by_second.decision
GROUP BY pairs.first, pairs.second, by_first.decision, by_second.decision, by_first.position, by_second.position
ORDER BY pairs.first, pairs.second, by_first.position, by_second.position
