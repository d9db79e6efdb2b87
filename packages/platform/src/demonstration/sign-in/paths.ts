/** Where the development provider stands on this server. */
export const PROVIDER_PATH = '/identity'

/** Where somebody chooses whom to be, below the provider. */
export const PEOPLE_PATH = '/people'
