-- Imports: the uploads and how far each has come; their bytes, what they would change and the rows that cannot be read.

CREATE TABLE tradetracker.mt_doc_import (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_dotnet_type      varchar                     NULL,
    mt_version          bigint                      NOT NULL DEFAULT 0,
CONSTRAINT pkey_mt_doc_import_id PRIMARY KEY (id)
);

CREATE TABLE tradetracker.mt_doc_upload (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_version          uuid                        NOT NULL DEFAULT (md5(random()::text || clock_timestamp()::text)::uuid),
    mt_dotnet_type      varchar                     NULL,
    sha_256             varchar                     NULL,
    uploaded_at         timestamp with time zone    NULL,
CONSTRAINT pkey_mt_doc_upload_id PRIMARY KEY (id)
);

CREATE INDEX mt_doc_upload_idx_sha_256 ON tradetracker.mt_doc_upload USING btree (sha_256);

CREATE INDEX mt_doc_upload_idx_uploaded_at ON tradetracker.mt_doc_upload USING btree (uploaded_at);

-- Gzip, in parts that fit into memory: not worth compressing again.
CREATE TABLE tradetracker.import_chunks (
    import_id   text    NOT NULL,
    number      int     NOT NULL,
    content     bytea   NOT NULL,
CONSTRAINT pkey_import_chunks PRIMARY KEY (import_id, number)
);
ALTER TABLE tradetracker.import_chunks ALTER COLUMN content SET STORAGE EXTERNAL;

-- What an import would change, a row for each series; content is JSON.
CREATE TABLE tradetracker.import_series (
    import_id   text    NOT NULL,
    number      int     NOT NULL,
    version     bigint  NOT NULL,
    content     bytea   NOT NULL,
CONSTRAINT pkey_import_series PRIMARY KEY (import_id, number)
);

CREATE TABLE tradetracker.import_errors (
    import_id   text    NOT NULL,
    number      int     NOT NULL,
    line        int     NOT NULL,
    column_name text    NULL,
    value       text    NULL,
    code        text    NOT NULL,
    message     text    NOT NULL,
    suggestion  text    NULL,
CONSTRAINT pkey_import_errors PRIMARY KEY (import_id, line, number)
);

-- The imports that figures on a target came by: what becomes of one concerns it.
alter table tradetracker.mt_doc_targetverdicts add column imports text[] NULL;

CREATE INDEX mt_doc_targetverdicts_idx_imports ON tradetracker.mt_doc_targetverdicts USING gin (imports);

grant select, insert, update, delete, truncate on tradetracker.mt_doc_import, tradetracker.mt_doc_upload to tradetracker_service;
grant select, insert, delete on tradetracker.import_chunks, tradetracker.import_series, tradetracker.import_errors to tradetracker_service;

-- Verdicts hold their imports from now on: the service goes over the log again when it starts.
delete from tradetracker.mt_event_progression where name = 'Verdicts:All';
