-- Letters, the events that they state, and how far each topic was read.

create table letter (
    letter_id         text primary key,
    official_id       text,
    letter_date       date,
    senders           text[] not null default '{}',
    signatories       text[] not null default '{}',
    chamber           text,
    dossiers          text[] not null default '{}',
    reference         text,
    subject           text,
    text              text,
    text_hash         text,
    rule_pack_version text,
    rule_pack_hash    text,
    events_extracted  integer,
    stored_at         timestamptz not null default now()
);
comment on table letter is 'A letter: its text from letter.parsed, what it yielded from letter.extracted; either may come first.';
comment on column letter.events_extracted is 'How many events the rules found; 0 is a result, null means not extracted yet.';

create index letter_by_date on letter (letter_date);

create table event (
    event_id       text primary key,
    type           text not null,
    subject_key    text not null,
    letter_id      text not null,
    letter_date    date,
    senders        text[] not null default '{}',
    change         text not null,
    modality       text not null,
    negated        boolean not null,
    confidence     double precision not null,
    supersedes     text,
    time_start     date,
    time_end       date,
    place          text,
    amount_minimum numeric,
    amount_maximum numeric,
    currency       text,
    evidence_start integer not null,
    evidence_end   integer not null,
    evidence       text not null,
    arguments      jsonb not null,
    derivation     jsonb not null,
    stored_at      timestamptz not null default now()
);
comment on table event is 'A published event; the newest record of an eventId wins.';
comment on column event.evidence is 'The words of the letter that state the event: text[evidence_start, evidence_end).';
comment on column event.arguments is 'Every argument: [{role, value, id, start, end, quote, derivedFrom, attributes}].';

create index event_by_type_and_time on event (type, time_start);
create index event_by_letter on event (letter_id);
create index event_by_subject on event (subject_key);
create index event_by_argument on event using gin (arguments jsonb_path_ops);

create table read_position (
    topic        text not null,
    partition    integer not null,
    next_offset  bigint not null,
    primary key (topic, partition)
);
comment on table read_position is 'Where the sink goes on reading; moved in the transaction that stores what was read.';
