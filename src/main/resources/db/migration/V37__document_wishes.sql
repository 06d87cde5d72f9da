-- which documents a client gets, and how
alter table client add column e_invoice_profile varchar(20) not null default 'FACTUR_X';
alter table client add column e_invoice_endpoint varchar(105);
alter table client add column channel varchar(20) not null default 'MAIL';
alter table client add column time_detail varchar(20) not null default 'NONE';
