-- What was searched, and what is odd in it. A document stands twice where its id's hash does: 64 bits tell four
-- million documents apart but for one chance in two million.
SELECT
  (SELECT count(*) FROM known) AS people,
  searched.documents,
  searched.characters,
  (SELECT count(*) - count(DISTINCT document) FROM identities) AS "repeatedDocuments",
  searched.nameless AS "namelessDocuments",
  (SELECT count(*) FROM unknown_people) AS "unknownPeople",
  (SELECT coalesce(sum(documents), 0) FROM unknown_people) AS "unknownPeopleDocuments",
  (SELECT count(*) FROM known WHERE records > 1) AS "repeatedPeople"
FROM searched;
