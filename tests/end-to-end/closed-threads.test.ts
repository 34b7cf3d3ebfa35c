import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { harbour } from '../support/articles.ts'
import { type Running, startTestBot } from '../support/bot.ts'
import {
  messagesIn,
  opened,
  posted,
  says,
  settled,
  texts,
  threads,
} from '../support/discussions.ts'
import { forbidden, serverError } from '../support/fake-discord/faults.ts'
import { buttonOf } from '../support/fake-discord/limits.ts'
import { member } from '../support/members.ts'

// Archived, locked, deleted, full, forbidden, unreadable: each is said by its name.

const EPHEMERAL = 1 << 6
const VIEW_AND_SEND = String((1 << 10) | (1 << 11))
const about = { article: 'harbour', about: '3' }

let running: Running

beforeEach(async () => {
  running = await startTestBot([harbour()])
})
afterEach(async () => {
  await running.close()
  expect(running.discord.wrongs).toEqual([])
})

describe('a discussion that cannot be opened says why, to the asker alone', () => {
  test('in a direct message', async () => {
    const { callback } = await member(running, { guild: null }).types('discuss', about)
    expect(texts(callback!.data)).toContain('thread in a server’s channel')
  })

  test('in a server where only the member who asks has installed the bot', async () => {
    const { callback } = await member(running, { forMemberAlone: true }).types('discuss', about)
    expect(texts(callback!.data)).toContain('must be installed in this server')
    expect(threads(running)).toEqual([])
  })

  test('without a permission, which is named', async () => {
    const place = { appPermissions: VIEW_AND_SEND }
    const { callback } = await member(running, place).types('discuss', about)
    expect(texts(callback!.data)).toContain(
      `in <#${running.discord.world.channel.id}>. It lacks: Create Public Threads, Send Messages in Threads.`,
    )
    expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
  })

  test.each([
    [
      'where Discord refuses',
      forbidden(/threads$/, 50013, 'Missing Permissions'),
      /It needs there: View Channel/,
    ],
    [
      'where the server is full',
      forbidden(/threads$/, 160006, 'Maximum active'),
      /as many open threads/,
    ],
    [
      'where the channel is gone',
      forbidden(/threads$/, 10003, 'Unknown Channel'),
      /no longer there/,
    ],
    [
      'where the tag that a forum asks for has been removed meanwhile',
      forbidden(/threads$/, 40067, 'A tag is required'),
      /need a tag that is still there/,
    ],
    ['where Discord fails', serverError(/threads$/, 4), /Something went wrong on our side/],
  ])('%s', async (_, fault, says) => {
    running.discord.faults.push(fault)
    expect(await settled(running, await member(running).types('discuss', about))).toMatch(says)
    expect(threads(running)).toEqual([])
  })
})

describe('a thread that closes before its opening message is named', () => {
  test.each([
    ['archived', 50083, /its thread <#\d+> is archived/],
    ['locked', 160005, /its thread <#\d+> is locked; only a moderator/],
    ['deleted', 10003, /thread of this discussion is no longer there/],
  ])('%s', async (_, code, says) => {
    running.discord.faults.push(forbidden(/^POST \/channels\/\d+\/messages$/, code, 'Refused'))
    expect(await settled(running, await member(running).types('discuss', about))).toMatch(says)
  })
})

describe('a thread that takes no opening message is archived, and named with the reason', () => {
  const refused = /^POST \/channels\/\d+\/messages$/
  test.each([
    [
      'forbidden',
      forbidden(refused, 50013, 'Missing Permissions'),
      /It needs there: Send Messages/,
    ],
    ['failed', serverError(refused, 4), /^Something went wrong on our side/],
  ])('%s', async (_, fault, why) => {
    running.discord.faults.push(fault)
    const reply = await settled(running, await member(running).types('discuss', about))
    const [thread] = threads(running)
    expect(reply).toMatch(why)
    expect(reply).toContain(`Its thread <#${thread!.id}> had been opened already, is empty, and is`)
    expect(thread!.thread_metadata?.archived).toBe(true)
  })

  test('where even that is forbidden, a moderator is asked', async () => {
    running.discord.faults.push(
      forbidden(refused, 50013, 'Missing Permissions'),
      forbidden(/^PATCH \/channels\/\d+$/, 50013, 'Missing Permissions'),
    )
    const reply = await settled(running, await member(running).types('discuss', about))
    expect(reply).toContain(`<#${threads(running)[0]!.id}> had been opened already and is empty; a`)
  })

  test('a second try is not sent to it', async () => {
    running.discord.faults.push(forbidden(refused, 50013, 'Missing Permissions'))
    await settled(running, await member(running).types('discuss', about))
    const reply = await settled(running, await member(running).types('discuss', about))
    expect(reply).toBe(`The discussion is open: <#${threads(running).at(-1)!.id}>`)
  })
})

describe('where a discussion of the same passage is no longer open, a new one opens', () => {
  test.each(['archived', 'locked'] as const)('%s', async (state) => {
    const old = await opened(running)
    old.thread_metadata![state] = true
    const reply = await settled(running, await member(running).types('discuss', about))
    const [, thread] = threads(running)
    expect(reply).toBe(`The discussion is open: <#${thread!.id}>`)
  })

  test('deleted', async () => {
    const old = await opened(running)
    running.discord.world.channels.delete(old.id)
    const reply = await settled(running, await member(running).types('discuss', about))
    expect(reply).toBe(`The discussion is open: <#${threads(running)[0]!.id}>`)
  })
})

describe('a discussion whose history the bot may not read', () => {
  test('Sources names the permission, also in the process that opened it', async () => {
    const thread = await opened(running)
    running.discord.world.unreadable.add(thread.id)
    const [opening] = messagesIn(running, thread)
    const inside = member(running, { channel: { ...thread } })
    for (const process of ['the same', 'a new one']) {
      if (process === 'a new one') await running.restart()
      const { callback } = await inside.clicks(opening!, 'Sources')
      expect(texts(callback!.data)).toContain('It lacks: Read Message History')
      expect(Number(callback?.data.flags) & EPHEMERAL).toBe(EPHEMERAL)
    }
  })

  test('a mention is told so there, and nowhere else', async () => {
    const thread = await opened(running)
    const { world } = running.discord
    world.unreadable.add(thread.id).add(world.channel.id)
    await running.restart()
    const answer = posted(running)
    says(running, world.channel, `<@${world.bot.id}> who asked both sides to meet?`)
    says(running, thread, `<@${world.bot.id}> who asked both sides to meet?`)
    expect(texts(await answer)).toContain('It lacks: Read Message History')
    await running.bot.stop()
    expect(messagesIn(running, world.channel)).toHaveLength(1)
    expect(messagesIn(running, thread)).toHaveLength(2)
    await running.restart()
  })

  test('a command there is answered as anywhere, and as in the discussion once it may be read', async () => {
    const thread = await opened(running)
    await running.restart([harbour(), { ...harbour(), id: 'other', title: 'Another' }])
    const { unreadable } = running.discord.world
    unreadable.add(thread.id)
    const inside = member(running, { channel: { ...thread } })
    const asked = await inside.types('cite', { paragraph: 4 })
    expect(texts(asked.callback!.data)).toContain('Which article?')
    unreadable.clear()
    const answered = await inside.types('cite', { paragraph: 4 })
    expect(texts(answered.callback!.data)).toContain('Mayor Lucia Ferrer')
  })

  test.each([
    ['Discord refuses to list it', 50001, 'It lacks: Read Message History'],
    ['the thread has been deleted', 10003, 'no longer there'],
  ])('%s', async (_, code, says) => {
    const thread = await opened(running)
    const [opening] = messagesIn(running, thread)
    running.discord.faults.push(forbidden(/^GET .*\/messages$/, code, 'Refused', 2))
    const inside = member(running, { channel: { ...thread } })
    const { callback } = await inside.presses(opening!, buttonOf(opening!, 'Sources'))
    expect(texts(callback!.data)).toContain(says)
  })
})

test('a mention in a thread that takes no messages is logged, and the next one is answered', async () => {
  const thread = await opened(running)
  const mention = `<@${running.discord.world.bot.id}> who asked both sides to meet?`
  const refused = new Promise<string>((met) => {
    const locked = forbidden(/^POST .*\/messages$/, 160005, 'Thread is locked')
    running.discord.faults.push({ ...locked, met })
  })
  says(running, thread, mention)
  await refused
  const answer = posted(running)
  says(running, thread, mention)
  expect(texts(await answer)).toContain('Mayor Lucia Ferrer')
  expect(running.logged.join('\n')).toContain('Thread is locked')
})
