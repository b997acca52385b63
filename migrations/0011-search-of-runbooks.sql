-- Runbooks and candidates for automation are searched too. What was recorded of them before is taken up
-- by the next search, as the index follows the audit log: it goes back to before the first of them.
UPDATE search_progress SET sequence = min(
  sequence,
  coalesce(
    (
      SELECT MIN(sequence) - 1 FROM audit_entry
      WHERE subject LIKE 'runbook/%' OR subject LIKE 'AUTO-%'),
    sequence));
