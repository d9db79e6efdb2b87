-- Who brought a file of the bank: the job that found it, or the paymaster who handed it in.
alter table bank_file add column made_by text;
alter table bank_file alter column made_by set default ledger_made_by();
alter table bank_file_copy add column made_by text;
alter table bank_file_copy alter column made_by set default ledger_made_by();
