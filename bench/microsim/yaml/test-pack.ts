import {
  add,
  applyReform,
  type Derived,
  type Entity,
  type Expression,
  type Field,
  type PackDefinition,
  type Parameter,
  type Typed,
  when,
  won,
} from '@ondol/rules'
import { countryPack } from '../country/country-pack.ts'
import { incomeTax } from '../country/variables.ts'
import { named } from '../country/vocabulary.ts'
import type { YamlTest } from './read-tests.ts'

/** The country's rules as a test wants them: reformed, and with computed variables that it states as facts. */
export function packFor({ reform, parameters }: YamlTest, stated: ReadonlySet<string>): PackDefinition {
  const reformed = withParameters(
    REFORMS[reform ?? 'none']?.(countryPack) ?? unknownReform(reform),
    parameters,
  )
  const variables = reformed.derived.filter(({ id }) => stated.has(id))
  return variables.reduce(statedAsFact, reformed)
}

function unknownReform(reform: string | undefined): never {
  throw new Error(`a reform that is not expressed here: ${reform}`)
}

type Change = (pack: PackDefinition) => PackDefinition

/** The reforms of the country template in our language. */
const REFORMS: Readonly<Record<string, Change>> = {
  none: (pack) => pack,
  add_dynamic_variable: (pack) => withField(pack, 'person', { goesToSchool: YES_OR_NO }),
  add_new_tax: (pack) => {
    const hasCar: Typed<'bool', 'person'> = { kind: 'field', entity: 'person', field: 'hasCar' }
    // biome-ignore lint/suspicious/noThenProperty: a row of a decision table, which nobody awaits
    const newTax = when([{ if: hasCar, then: add(incomeTax.ref, won(100)) }], won(0))
    const variable: Derived = { entity: 'person', id: 'newTax', title: named('newTax'), expression: newTax }
    return { ...withField(pack, 'person', { hasCar: YES_OR_NO }), derived: [...pack.derived, variable] }
  },
  modify_social_security_taxation: (pack) =>
    reformedBy(pack, {
      'taxes.social-security': {
        '2017-01-01': [
          { from: 6_000, value: 0.06 + 0.1 },
          { from: 12_400, value: 0.12 },
          { from: 40_000, value: 0.4 },
        ],
      },
    }),
}

const YES_OR_NO: Field = { type: 'bool', title: named('yes or no') }

function reformedBy(
  pack: PackDefinition,
  parameters: Readonly<Record<string, Parameter['values']>>,
): PackDefinition {
  return applyReform(pack, { id: 'reform', title: named('reform'), parameters })
}

/** Parameters that a test replaces in place, as `benefits.housing_allowance.values`. */
function withParameters(pack: PackDefinition, parameters: YamlTest['parameters']): PackDefinition {
  const overlays = Object.entries(parameters).flatMap(([branch, leaves]) =>
    Object.entries(leaves as Readonly<Record<string, { readonly values: unknown }>>).map(
      ([leaf, { values }]) => {
        const byDate = Object.entries(values as Readonly<Record<string, { readonly value: number }>>)
        return [
          `${branch}.${leaf.replaceAll('_', '-')}`,
          Object.fromEntries(byDate.map(([date, { value }]) => [date, value])),
        ] as const
      },
    ),
  )
  return reformedBy(pack, Object.fromEntries(overlays))
}

function withField(pack: PackDefinition, entity: string, added: Entity['fields']): PackDefinition {
  const entities = pack.entities.map(
    (one): Entity => (one.id === entity ? { ...one, fields: { ...one.fields, ...added } } : one),
  )
  return { ...pack, entities }
}

/** Where a test states what is computed otherwise, the variable becomes a fact of the same name. */
function statedAsFact(pack: PackDefinition, { entity, id }: Derived): PackDefinition {
  const expression: Expression = { kind: 'field', entity, field: id }
  const field: Field = { type: id === 'age' ? 'int' : 'won', title: named(id) }
  const derived = pack.derived.map((one) =>
    one.entity === entity && one.id === id ? { ...one, expression } : one,
  )
  return { ...withField(pack, entity, { [id]: field }), derived }
}
