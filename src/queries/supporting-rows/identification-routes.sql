-- The identifications under each cell of `identification-routes`.
-- A row: one identification in one group; a patient whom two services spoke for has two.
SELECT members."group", identifications.route, patient_id, identifications.informant, identifications.is_primary
FROM identifications
JOIN members USING (patient_id)
ORDER BY patient_id, identifications.informant
