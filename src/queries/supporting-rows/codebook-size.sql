-- The codes under each cell of `codebook-size`. A row: one code.
SELECT kind, code, label, origin
FROM codes
ORDER BY position
