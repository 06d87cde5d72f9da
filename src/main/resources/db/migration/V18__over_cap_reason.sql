-- why more is billed than a cap allows; until now the reason of a write-down or -up stood for it too
alter table allocation add column over_cap_reason varchar(1000);
update allocation set over_cap_reason = reason where over_limit = 'CAP' and reason is not null;
