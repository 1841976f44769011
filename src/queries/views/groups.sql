-- groups: the three groups and their size, the denominator of most proportions.
-- A row: one group, kept at zero where a filter leaves it empty.
CREATE OR REPLACE TEMP TABLE groups AS
SELECT
  unnest(['adult', 'child', 'all']) AS age_group,
  unnest([1, 2, 3]) AS position,
  unnest([
    count(*) FILTER (age_group = 'adult'),
    count(*) FILTER (age_group = 'child'),
    count(*)
  ])::INTEGER AS denominator
FROM cohort
