-- Every number that the paper prints, as it prints it.
-- A row: one printed number, with the query and the cell that recompute it.
SELECT id, place, statement, variable, level, "group", n, denominator, percent, note, query, cell
FROM reported
ORDER BY rowid
