-- How a retainer's fee and hours change after its start, a line each: day, fee, minutes. Whether its last period costs as many
-- days as it has.
alter table billing_terms add column fee_changes varchar(2000);
alter table billing_terms add column pro_rata boolean;
