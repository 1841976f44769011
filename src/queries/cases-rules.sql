-- When a person is retrieved: when any of the rules holds.
-- A row: one rule and one of its concepts, all of which it asks for within one document or one person’s documents.
SELECT
  search_rules.rule,
  search_rules.label,
  search_rules.scope,
  search_rules.concept,
  coalesce(concepts.concept_label, search_rules.concept) AS concept_label
FROM search_rules
LEFT JOIN (SELECT DISTINCT concept, concept_label FROM search_terms) AS concepts USING (concept)
ORDER BY search_rules.position, concepts.concept_label
