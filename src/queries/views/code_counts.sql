-- code_counts: how many patients of each group have each code, and how many codings it has among them.
-- A row: one code in one group, none where nobody of the group has it.
CREATE OR REPLACE TEMP VIEW code_counts AS
SELECT kind, code, "group", count(*)::INTEGER AS patients, sum(codings)::INTEGER AS codings
FROM patient_codes
JOIN members USING (patient_id)
GROUP BY ALL
