-- a late change of time says all that decides about its price now
alter table late_change add column wanted_person varchar(64);
alter table late_change add column wanted_role varchar(100);
alter table late_change add column wanted_task varchar(100);
alter table late_change add column wanted_date date;
alter table late_change add column wanted_rate decimal(19, 6);

-- receipts of expenses that were deleted, and contents that nothing refers to
delete from expense_receipt where item_key not in (select item_key from expense);
delete from receipt_content where sha256 not in (select sha256 from expense_receipt)
  and sha256 not in (select sha256 from invoice_receipt);
