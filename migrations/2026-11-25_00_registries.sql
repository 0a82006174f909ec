-- Groups, and the index of who ever was a member of what.

CREATE TABLE tradetracker.mt_doc_group (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_dotnet_type      varchar                     NULL,
    mt_version          bigint                      NOT NULL DEFAULT 0,
CONSTRAINT pkey_mt_doc_group_id PRIMARY KEY (id)
);

CREATE TABLE tradetracker.mt_doc_memberentry (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_version          uuid                        NOT NULL DEFAULT (md5(random()::text || clock_timestamp()::text)::uuid),
    mt_dotnet_type      varchar                     NULL,
    economy             varchar                     NULL,
CONSTRAINT pkey_mt_doc_memberentry_id PRIMARY KEY (id)
);

CREATE INDEX mt_doc_memberentry_idx_economy ON tradetracker.mt_doc_memberentry USING btree (economy);

-- Mechanisms that were recorded before there was an index.
insert into tradetracker.mt_doc_memberentry (id, data, mt_dotnet_type, economy)
select distinct party || '|' || economy, jsonb_build_object('id', party || '|' || economy, 'party', party, 'economy', economy), 'TradeTracker.Host.Groups.MemberEntry', economy
from tradetracker.mt_events,
     lateral (select upper(substring(stream_id from '/(.*)')) as party) p,
     lateral (select jsonb_array_elements_text(data -> 'members') as economy where type = 'mechanism_inaugurated'
              union all select data ->> 'economy' where type = 'member_joined') m
where type in ('mechanism_inaugurated', 'member_joined');

grant select, insert, update, delete, truncate on tradetracker.mt_doc_group, tradetracker.mt_doc_memberentry to tradetracker_service;

-- Lists of goods and exchange rates.

CREATE TABLE tradetracker.mt_doc_coveragelist (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_dotnet_type      varchar                     NULL,
    mt_version          bigint                      NOT NULL DEFAULT 0,
CONSTRAINT pkey_mt_doc_coveragelist_id PRIMARY KEY (id)
);

CREATE TABLE tradetracker.mt_doc_exchangerate (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_dotnet_type      varchar                     NULL,
    mt_version          bigint                      NOT NULL DEFAULT 0,
CONSTRAINT pkey_mt_doc_exchangerate_id PRIMARY KEY (id)
);

grant select, insert, update, delete, truncate on tradetracker.mt_doc_coveragelist, tradetracker.mt_doc_exchangerate to tradetracker_service;
