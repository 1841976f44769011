-- What was searched. A row: the register; none where the extract says nothing of a search.
-- Unit: people, documents, and the characters of their text. `synthetic` says whether the register is invented.
SELECT
  strategy,
  synthetic,
  people,
  documents,
  characters::DOUBLE AS characters -- whole, and past what an integer of 32 bits holds
FROM search_register
