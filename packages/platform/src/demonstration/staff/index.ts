export { keepOffices, type Office } from './office.ts'
export { type People, peopleIn } from './people.ts'
