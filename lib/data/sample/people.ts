interface SamplePerson {
  name: string
  title: string
  company: string
  email?: string
  phone?: string
  sharedGround?: string
  /** Markdown */
  notes?: string
}

/** Whom the search met. Nobody of them exists. */
const PEOPLE = {
  priya: {
    name: 'Priya Raman',
    title: 'Head of Product Analytics',
    company: 'Halcyon Health',
    email: 'priya.raman@halcyon.example',
    sharedGround: 'Spoke at Northlight Data Days on measuring patient waiting times. I was in the room.',
    notes: 'Asks for the *second* reason, always.',
  },
  tomas: {
    name: 'Tomás Ferreira',
    title: 'Director of Insights',
    company: 'Halcyon Health',
    email: 'tomas.ferreira@halcyon.example',
    sharedGround: 'Worked at Meadowbank Clinics until the year before I joined.',
  },
  noor: {
    name: 'Noor Haddad',
    title: 'Talent Partner',
    company: 'Halcyon Health',
    email: 'noor.haddad@halcyon.example',
  },
  sam: {
    name: 'Sam Okafor',
    title: 'Staff Analytics Engineer',
    company: 'Alder & Co',
    sharedGround: 'Maintains the open date library that I sent a fix to last spring.',
  },
  li: { name: 'Li Wen', title: 'Engineering Manager', company: 'Alder & Co' },
  greta: {
    name: 'Greta Sorensen',
    title: 'Recruiter',
    company: 'Alder & Co',
    email: 'greta.sorensen@alder.example',
    phone: '+1 555 0142',
  },
  marta: {
    name: 'Marta Lindqvist',
    title: 'Head of Research',
    company: 'Northwind Realty',
    email: 'marta.lindqvist@northwind.example',
    sharedGround: 'Same university: Lakeshore, two years ahead of me.',
    notes: 'Warm, precise. Said to stay in touch whatever comes.',
  },
  joel: {
    name: 'Joel Park',
    title: 'Recruiter',
    company: 'Northwind Realty',
    email: 'joel.park@northwind.example',
  },
  dana: {
    name: 'Dana Whitfield',
    title: 'Recruiter, Harbour & Hale Talent',
    company: 'Harbour & Hale Talent',
    email: 'dana@harbourhale.example',
    phone: '+1 555 0199',
    notes: 'Recruits for several houses: met her for **Bramble & Finch**, now again for **Tessellate**.',
  },
  ines: { name: 'Inês Cardoso', title: 'VP Sales', company: 'Corvid Systems' },
  rufus: {
    name: 'Rufus Adeyemi',
    title: 'Operations Director',
    company: 'Bluefin Logistics',
    email: 'rufus.adeyemi@bluefin.example',
  },
  margaret: {
    name: 'Margaret Oyelaran',
    title: 'Head of Actuarial Data',
    company: 'Kestrel Insurance',
    email: 'm.oyelaran@kestrel.example',
  },
  bjorn: { name: 'Bjorn Aalto', title: 'Lead Data Scientist', company: 'Larch Mobility' },
  yuki: { name: 'Yuki Tanabe', title: 'Analytics Manager', company: 'Larch Mobility' },
  elias: {
    name: 'Elias Brandt',
    title: 'Recruiter',
    company: 'Wrenfield Analytics',
    email: 'elias.brandt@wrenfield.example',
  },
  carmen: {
    name: 'Carmen Duarte',
    title: 'Managing Partner',
    company: 'Wrenfield Analytics',
    email: 'carmen.duarte@wrenfield.example',
    sharedGround: 'We both began in hotel revenue management.',
  },
  felix: {
    name: 'Felix Okonkwo',
    title: 'Analyst',
    company: 'Hollis & Wray',
    sharedGround: 'Old colleague from Meadowbank; put my name forward.',
  },
  ruth: { name: 'Ruth Abernathy', title: 'Hiring Manager', company: 'Vantage Orchard' },
} as const satisfies Record<string, SamplePerson>

export type PersonKey = keyof typeof PEOPLE

/** The same under a common type. */
export const personOf = (key: PersonKey): SamplePerson => PEOPLE[key]
