-- The parties of targets, so that a change of a group's members finds them. Corridors hold them all.

alter table tradetracker.mt_doc_target add column parties_ever text[] NULL;
update tradetracker.mt_doc_target
set parties_ever = (select array_agg(distinct party) from unnest(corridors) corridor, unnest(string_to_array(corridor, '|')) party);
CREATE INDEX mt_doc_target_idx_parties_ever ON tradetracker.mt_doc_target USING gin (parties_ever);
