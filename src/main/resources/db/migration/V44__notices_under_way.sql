-- until when an attempt to send may be under way, on whichever node: as with deliveries
alter table notice add column busy_until datetime(6);
