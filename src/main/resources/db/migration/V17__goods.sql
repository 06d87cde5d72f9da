-- what a client gets decides about VAT: goods may be supplied within the Community or exported without it
alter table expense add column supply varchar(10) default 'SERVICES' not null;
alter table milestone add column supply varchar(10) default 'SERVICES' not null;
alter table invoice_line add column supply varchar(10) default 'SERVICES' not null;
