import { expect, test } from 'vitest'
import { harbour } from '../support/articles.ts'
import { startTestBot } from '../support/bot.ts'

test('registers its commands once, then only what differs', async () => {
  const running = await startTestBot([harbour()])
  const { requests, world, wrongs } = running.discord
  const writes = () =>
    requests
      .filter(({ route }) => /^(POST|PUT|PATCH|DELETE) \/applications/.test(route))
      .map(({ route }) => route.split(' ')[0])
  try {
    expect([...world.commands.values()].map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ask', 'help', 'article', 'Find in article']),
    )
    expect(writes()).toEqual(['PUT'])

    requests.length = 0
    await running.restart()
    expect(writes()).toEqual([])

    const [ask] = [...world.commands.values()]
    ask!.description = 'Something older'
    world.commands.set('77', { id: '77', name: 'forgotten', type: 1, description: 'x' })
    await running.restart()
    expect(writes()).toEqual(['PUT'])
    const names = [...world.commands.values()].map(({ name }) => name)
    expect(names).toContain('ask')
    expect(names).not.toContain('forgotten')
    expect(wrongs).toEqual([])
  } finally {
    await running.close()
  }
})
