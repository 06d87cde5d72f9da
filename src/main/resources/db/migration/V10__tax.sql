-- what a client's VAT depends on, and what the purchase order of a project may come to (net, in its currency)
alter table client add column business boolean default true not null;
alter table client add column tax_exempt boolean default false not null;
alter table project add column po_budget decimal(19, 4);
