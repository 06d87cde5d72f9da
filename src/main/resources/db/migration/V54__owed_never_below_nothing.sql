-- What credit notes and payments ahead leave of an invoice is never below nothing; money that came back after that is owed again.
alter table receivable drop column owed;
alter table receivable add column owed decimal(19, 4)
  generated always as (greatest(gross - prepaid - credited, 0) - paid - written_off);
create index idx_receivable_owed on receivable (owed);
