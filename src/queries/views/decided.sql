-- decided: what became of each person whom somebody screened. No filter changes it.
-- A row: one person, with the final decision: that of the reviewer `consensus`, or else what all reviewers agree on;
-- NULL while they differ. `reason` is found in the same way. `overruled`: the consensus decides against what all other
-- reviewers agree on.
CREATE OR REPLACE TEMP VIEW decided AS
SELECT
  person_id,
  CASE
    WHEN bool_or(reviewer = 'consensus') THEN min(decision) FILTER (reviewer = 'consensus')
    WHEN count(DISTINCT decision) = 1 THEN min(decision)
  END AS decision,
  CASE
    WHEN bool_or(reviewer = 'consensus') THEN min(reason) FILTER (reviewer = 'consensus')
    WHEN count(DISTINCT reason) = 1 THEN min(reason)
    ELSE 'Reviewers give different reasons'
  END AS reason,
  bool_or(reviewer = 'consensus')
    AND count(DISTINCT decision) FILTER (reviewer <> 'consensus') = 1
    AND min(decision) FILTER (reviewer = 'consensus') <> min(decision) FILTER (reviewer <> 'consensus') AS overruled
FROM screening
GROUP BY person_id
