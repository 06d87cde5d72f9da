-- an invoice over nothing is credited by a note over nothing: the amounts don't tell
alter table receivable add column credited_in_full boolean default false not null;
