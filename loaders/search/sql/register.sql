-- The people of the register, and what is odd in it. `identities` has a row for each document that was searched.
CREATE OR REPLACE TEMP TABLE known AS
SELECT
  person_id,
  min(year_of_birth) AS year_of_birth,
  min(sex) AS sex,
  count(*) AS records
FROM people
WHERE person_id IS NOT NULL
GROUP BY person_id;

CREATE OR REPLACE TEMP TABLE unknown_people AS
SELECT person_id, count(*) AS documents
FROM identities
WHERE person_id NOT IN (SELECT person_id FROM known)
GROUP BY person_id;
