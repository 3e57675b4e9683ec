import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { addDays, asDay } from '@/lib/domain/day'
import { LONGEST_FILLED_IN } from '@/lib/domain/import/limits'
import { POSTING_LENGTH } from '@/lib/schemas/fields'
import { applicationPerson } from '@/lib/schemas/person'
import { addApplicationPerson } from './application-people'
import { countBadges } from './badges'
import { NOW, TODAY, applicationsOf, bring, rowsOf } from './import-testing'
import { undoImport } from './import-undo'
import { importApplications, listImports, type ImportRow } from './imports'
import { loadPreferences } from './preferences'
import { at, createTestUser, logTestApplication } from './testing'
import { listCoolingOff } from './today'
import { saveZone } from './settings'
import { trashApplications } from './trash'

describe('an import', () => {
  it('logs each row with the history that the list tells', async () => {
    const userId = await createTestUser()
    const result = await bring(
      userId,
      'Company,Role,Status,Date Saved,Date Applied,Stage Date,Tags,Location\n' +
        'Alder,Analyst,Rejected,2026-08-01,2026-08-03,2026-09-01,remote;fintech,Chicago\n' +
        'Birch,Cook,Accepted,,2026-08-03,,remote,\n' +
        'Cedar,Baker,Archived,2026-11-20,,,,',
    )
    expect(result).toMatchObject({ added: 3, updated: 0, skipped: [] })
    const [alder, birch, cedar] = await applicationsOf(userId)
    expect(alder).toMatchObject({
      company: 'Alder',
      stage: 'REJECTED',
      stageSince: '2026-09-01',
      sinceKnown: true,
      loggedDay: '2026-08-01',
      appliedDay: '2026-08-03',
      path: 'SAVED>APPLIED>REJECTED',
      place: 'Chicago',
      importId: result.id,
      searchText: 'alder analyst chicago',
    })
    expect(birch).toMatchObject({
      stage: 'ACCEPTED',
      sinceKnown: false,
      appliedDay: '2026-08-03',
      path: 'APPLIED>OFFER>ACCEPTED',
    })
    expect(cedar).toMatchObject({ stage: 'SAVED', archivedAt: NOW })
    const events = await db.event.findMany({ where: { userId }, orderBy: { id: 'asc' } })
    expect(events.map(({ title, day, dayKnown }) => [title, day, dayKnown])).toEqual([
      ['Saved', '2026-08-01', true],
      ['Applied', '2026-08-03', true],
      ['Rejected', '2026-09-01', true],
      ['Applied', '2026-08-03', true],
      ['Offer, day not known', '2026-08-03', false],
      ['Accepted, day not known', '2026-08-03', false],
      ['Saved', '2026-11-20', true],
    ])
    const rejection = await db.rejection.findFirstOrThrow({ where: { userId }, include: { review: true } })
    expect(rejection).toMatchObject({ receivedOn: '2026-09-01', stageReached: 'APPLIED' })
    expect(rejection.review).toMatchObject({ applicationId: alder!.id, interviewId: null, isHistory: true })
    expect(await db.applicationTag.count({ where: { userId } })).toBe(3)
    expect(await db.tag.count({ where: { userId } })).toBe(2)
  })

  it('of a thousand old rejections, dated and not, reminds of nothing and owes nothing, now and after a new zone', async () => {
    const userId = await createTestUser()
    const rows = Array.from({ length: 1000 }, (_, index) => {
      const day = addDays(TODAY, -60 - (index % 300))
      return `Company ${index},Analyst,Rejected,${index % 3 === 0 ? '' : day},${index % 3 === 1 ? addDays(day, 20) : ''}`
    })
    await bring(userId, `Company,Role,Status,Date Applied,Stage Date\n${rows.join('\n')}`)
    const quiet = async () => {
      expect(await db.reminder.count({ where: { userId } })).toBe(0)
      expect(await countBadges(userId, NOW)).toEqual({ dueCount: 0, owedCount: 0 })
      expect(await listCoolingOff(userId, TODAY, await loadPreferences(userId))).toEqual([])
    }
    expect(await db.rejection.count({ where: { userId } })).toBe(1000)
    await quiet()
    await saveZone(userId, 'Europe/Berlin', NOW)
    await quiet()
  })

  it('plans what is still to come: a fresh rejection, a young silence, a deadline, a next action', async () => {
    const userId = await createTestUser()
    await bring(
      userId,
      'Company,Role,Status,Date Applied,Stage Date,Deadline,Next Action,Next Action Date\n' +
        'Alder,Analyst,Rejected,2026-11-01,2026-11-18,,,\n' +
        'Birch,Cook,Applied,2026-11-19,,,,\n' +
        'Cedar,Baker,Saved,,,2026-12-10,,\n' +
        'Elm,Clerk,Applied,,,,Call Priya,2026-12-01',
    )
    const reminders = await db.reminder.findMany({
      where: { userId, state: 'OPEN' },
      orderBy: { dueAt: 'asc' },
      include: { application: true },
    })
    expect(
      reminders.map(({ rule, application, dueAt }) => [rule, application!.company, dueAt > NOW]),
    ).toEqual([
      ['feedback-request', 'Alder', true],
      ['nudge', 'Birch', true],
      ['custom', 'Elm', true],
      ['feedback-request', 'Alder', true],
      ['apply-by', 'Cedar', true],
      ['nudge', 'Birch', true],
      ['no-reply', 'Birch', true],
    ])
    expect(await countBadges(userId, NOW)).toEqual({ dueCount: 0, owedCount: 1 })
    expect(reminders[2]).toMatchObject({ title: 'Call Priya', dueAt: at('2026-12-01') })
  })

  it('of the same list adds nothing the second time, nor what lies in the trash', async () => {
    const userId = await createTestUser()
    const list =
      'Company,Role,URL\nAlder Inc,Analyst,https://a.example/1\nAlder,Analyst,https://a.example/2\nBirch,Cook,'
    const first = await bring(userId, list)
    expect(first.added).toBe(3)
    await trashApplications(userId, [(await applicationsOf(userId))[2]!.id], NOW)
    const second = await bring(userId, list, 'skip', at('2026-11-24'))
    expect(second).toEqual({
      id: null,
      added: 0,
      updated: 0,
      skipped: [
        { row: 2, reason: 'Analyst at Alder Inc is already there.' },
        { row: 3, reason: 'Analyst at Alder is already there.' },
        { row: 4, reason: 'Cook at Birch lies in your trash; restore it there.' },
      ],
    })
    expect(await listImports(userId, NOW)).toHaveLength(1)
    expect((await bring(userId, list, 'add')).added).toBe(3)
  })

  it('is all or nothing', async () => {
    const userId = await createTestUser()
    const rows = rowsOf('Company,Role,Date Applied\nAlder,Cook,2026-11-01\nBirch,Cook,2026-11-01')
    const broken = [
      rows[0]!,
      { ...rows[1]!, moves: [{ to: 'APPLIED' as const, day: asDay('2027-01-01'), dayKnown: true }] },
    ]
    const order = { fileName: '', format: 'spreadsheet' as const, rows: broken, there: 'skip' as const }
    await expect(importApplications(userId, order, NOW)).rejects.toThrow(/still to come/)
    expect(await applicationsOf(userId)).toEqual([])
    expect(await listImports(userId, NOW)).toEqual([])
  })

  it('tells how far it is', async () => {
    const userId = await createTestUser()
    const said: string[] = []
    const rows = rowsOf(
      `Company,Role,Date Applied\n${Array.from({ length: 700 }, (_, index) => `C${index},Cook,2026-11-20`).join('\n')}`,
    )
    await importApplications(userId, { fileName: '', format: 'teal', rows, there: 'skip' }, NOW, (step) => {
      said.push(`${step.step} ${step.done}/${step.total}`)
      return Promise.resolve()
    })
    expect(said).toEqual([
      'writing 500/700',
      'writing 700/700',
      'planning 200/700',
      'planning 400/700',
      'planning 600/700',
      'planning 700/700',
    ])
  })

  it('makes each contact one person, and knows whom the person knows', async () => {
    const userId = await createTestUser()
    const list =
      'Company,Role,Contact\nAlder,Cook,Priya Raman <priya@alder.example>\nAlder,Baker,Priya Raman\nBirch,Cook,Jo'
    await bring(userId, list)
    const people = await db.person.findMany({
      where: { userId },
      orderBy: { name: 'asc' },
      include: { applications: true },
    })
    expect(people).toMatchObject([
      { name: 'Jo', company: 'Birch', applications: [{ role: 'OTHER' }] },
      { name: 'Priya Raman', company: 'Alder', email: 'priya@alder.example' },
    ])
    expect(people[1]!.applications).toHaveLength(2)
    await bring(userId, 'Company,Role,Contact\nAlder,Clerk,Priya Raman')
    expect(await db.person.count({ where: { userId } })).toBe(2)
  })
})

describe('filling in', () => {
  it('takes what is empty, leaves the rest and the stage, and plans a new deadline', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { stage: 'SAVED', place: 'Berlin', notes: '' }, NOW)
    const list =
      'Company,Role,Status,Location,Salary,Deadline,Tags,Notes\nNorthwind Realty,Data Analyst,Rejected,Chicago,50k,2026-12-10,remote,From my list'
    const result = await bring(userId, list, 'fill')
    expect(result).toMatchObject({ added: 0, updated: 1, skipped: [] })
    const found = await db.application.findFirstOrThrow({ where: { userId, id }, include: { tags: true } })
    expect(found).toMatchObject({
      stage: 'SAVED',
      place: 'Berlin',
      salary: '50k',
      notes: 'From my list',
      importId: null,
    })
    expect(found.searchText).toContain('from my list')
    expect(found.tags).toHaveLength(1)
    expect(await db.reminder.count({ where: { userId, rule: 'apply-by', state: 'OPEN' } })).toBe(1)
    expect(await bring(userId, list, 'fill')).toMatchObject({
      id: null,
      skipped: [{ row: 2, reason: /already there, and this row says nothing more/ }].map((row) => ({
        ...row,
        reason: expect.stringMatching(row.reason) as string,
      })),
    })
  })

  it('adds the contact where nobody stands, and nobody where somebody does', async () => {
    const userId = await createTestUser()
    const alder = await logTestApplication(userId, { company: 'Alder', role: 'Cook' }, NOW)
    const birch = await logTestApplication(userId, { company: 'Birch', role: 'Cook' }, NOW)
    const sam = { applicationId: birch.id, role: 'RECRUITER', name: 'Sam' }
    await addApplicationPerson(userId, applicationPerson.parse(sam), NOW)
    const list =
      'Company,Role,Contact\nAlder,Cook,Priya Raman <priya@alder.example>\nBirch,Cook,Jo\nCedar,Cook,Kim'
    expect(await bring(userId, list, 'fill')).toMatchObject({
      added: 1,
      updated: 1,
      skipped: [{ row: 3, reason: expect.stringMatching(/says nothing more of it/) as string }],
    })
    const standing = await db.applicationPerson.findMany({
      where: { userId, applicationId: { in: [alder.id, birch.id] } },
      select: { role: true, person: { select: { name: true, company: true, email: true } } },
      orderBy: { role: 'asc' },
    })
    expect(standing).toHaveLength(2)
    expect(standing).toContainEqual({
      role: 'OTHER',
      person: { name: 'Priya Raman', company: 'Alder', email: 'priya@alder.example' },
    })
    expect(await db.person.count({ where: { userId, name: 'Jo' } })).toBe(0)
  })

  it('adds one contact where two rows of a long list have one each', async () => {
    const userId = await createTestUser()
    const roles = Array.from({ length: 201 }, (_, index) => `Cook ${index}`)
    await bring(userId, ['Company,Role', ...roles.map((role) => `Alder,${role}`)].join('\n'))
    const rows = roles.map((role, index) => `Alder,${role},https://jobs.example.org/${index},Jo ${index}`)
    const again = 'Alder,Cook 0,https://jobs.example.org/again,Kim'
    const { id } = await bring(userId, ['Company,Role,URL,Contact', ...rows, again].join('\n'), 'fill')
    const first = await db.application.findFirstOrThrow({
      where: { userId, role: 'Cook 0' },
      select: { people: { select: { person: { select: { name: true } } } } },
    })
    expect(first.people.map(({ person }) => person.name)).toEqual(['Jo 0'])
    await undoImport(userId, id!, at('2026-11-25'))
    expect(await db.applicationPerson.count({ where: { userId } })).toBe(0)
  })

  it('is refused where it is more than could be taken back', async () => {
    const userId = await createTestUser()
    const posting = 'a'.repeat(POSTING_LENGTH)
    const count = Math.ceil(LONGEST_FILLED_IN / POSTING_LENGTH)
    const [row] = rowsOf('Company,Role\nAlder,Cook')
    const rows = Array.from({ length: count }, (_, index): ImportRow => {
      const details = { ...row!.details, company: `Company ${index}` }
      return { ...row!, row: index + 2, details, about: { ...row!.about, companyFolded: `company ${index}` } }
    })
    const order = { fileName: '', format: 'spreadsheet' as const, rows, there: 'fill' as const }
    await importApplications(userId, order, NOW)
    const longer = rows.map((each) => ({ ...each, details: { ...each.details, posting } }))
    await expect(importApplications(userId, { ...order, rows: longer }, NOW)).rejects.toThrow(/taken back/)
    expect(await db.application.count({ where: { userId, posting } })).toBe(0)
  })
})
