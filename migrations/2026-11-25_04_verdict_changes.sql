-- Why each reading of a target says something else than before: one document per change, by target and by position.

CREATE TABLE tradetracker.mt_doc_targetverdictchange (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_version          uuid                        NOT NULL DEFAULT (md5(random()::text || clock_timestamp()::text)::uuid),
    mt_dotnet_type      varchar                     NULL,
    target              text                        NULL,
    position            bigint                      NULL,
CONSTRAINT pkey_mt_doc_targetverdictchange_id PRIMARY KEY (id)
);

CREATE INDEX mt_doc_targetverdictchange_idx_target ON tradetracker.mt_doc_targetverdictchange USING btree (target);

CREATE INDEX mt_doc_targetverdictchange_idx_position ON tradetracker.mt_doc_targetverdictchange USING btree (position);

grant select, insert, update, delete, truncate on tradetracker.mt_doc_targetverdictchange to tradetracker_service;

-- The changes of what is recorded already: the service goes over the log again when it starts.
delete from tradetracker.mt_event_progression where name = 'Verdicts:All';
