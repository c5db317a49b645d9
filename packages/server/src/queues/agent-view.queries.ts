import { sql } from 'kysely';

/** When agents are looked at, and how. */
export interface AgentMoment {
  readonly now: Date;
  /** Phones are imagined: a person without any has one. */
  readonly imagined?: boolean;
}

/** Seconds that an agent is left alone after a ring that nobody answered. */
export const restSeconds = 5;

/**
 * Every agent of every queue with what they do now. `free` = may be rung for a call; the rest after a missed ring is
 * told apart by `restsUntil`, because it does not make anybody unavailable.
 */
export const agentView = ({ now, imagined = false }: AgentMoment) => sql`(
  select a.*, q.name as queue_name, q.site_id as queue_site_id, q.statistics as queue_statistics,
    coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), a.external_number) as name,
    u.extension, u.id as person_id, v.sip_username, seen.logged, phone.reachable, talk.calls, talk.call_id,
    offer.call as offered_to,
    case
      when not seen.logged then 'loggedOut'
      when a.unavailable_reason is not null then 'unavailable'
      when talk.calls > 0 then 'onCall'
      when offer.since is not null then 'ringing'
      when a.wrap_up_until > ${now} then 'wrapUp'
      when not phone.reachable then 'offline'
      else 'available'
    end as state,
    case
      when not seen.logged or a.unavailable_reason is not null then a.state_since
      when talk.calls > 0 then coalesce(talk.since, a.state_since)
      when offer.since is not null then offer.since
      when a.wrap_up_until > ${now} then coalesce(a.last_call_ended_at, a.state_since)
      else greatest(a.state_since, a.last_call_ended_at, a.wrap_up_until)
    end as since,
    (seen.logged and a.unavailable_reason is null and phone.reachable and talk.calls < a.max_calls
      and offer.since is null and not coalesce(a.wrap_up_until > ${now}, false)) as free,
    greatest(a.state_since, a.last_call_ended_at, a.wrap_up_until, a.last_missed_at) as idle_since
  from queue_agents a
  join queues q on q.id = a.queue_id
  left join devices v on v.id = a.device_id
  left join users u on u.id = coalesce(a.user_id, v.user_id)
  left join credentials c on c.user_id = u.id
  cross join lateral (select a.logged_in or a.mode = 'automatic' as logged) seen
  cross join lateral (select a.external_number is not null
    or exists (select from devices d join registrations r on r.device_id = d.id and r.expires_at > ${now}
      where d.id = a.device_id or d.user_id = a.user_id)
    or (${imagined} and u.kind = 'person' and not coalesce(c.locked, false)
      and (a.device_id is not null
        or not exists (select from devices d where d.user_id = a.user_id))) as reachable) phone
  cross join lateral (select count(*)::integer as calls, min(k.started_at) as since,
      (array_agg(k.id order by k.started_at))[1] as call_id
    from calls k where k.domain_id = a.domain_id and a.who = any(k.talking)) talk
  left join lateral (select f.offered_at as since, f.engine_call as call from queue_offers f
    where f.domain_id = a.domain_id and f.missed_at is null and f.until > ${now}
      and (f.who = a.who or f.who = 'user:' || v.user_id::text
        or f.who in (select 'device:' || d.id::text from devices d where d.user_id = a.user_id))
    order by f.offered_at limit 1) offer on true
)`;
