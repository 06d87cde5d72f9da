-- an invoice, a deposit asked for in advance, or a credit note that names the invoice it corrects
alter table invoice add column kind varchar(20) default 'INVOICE' not null;
alter table invoice add column corrects varchar(36);
alter table invoice add constraint fk_invoice_corrects foreign key (corrects) references invoice (id);
