// Discord's numbers. Sources: docs at discord.com/developers/docs, October 2026.

// interactions/application-commands#application-command-object
export const MOST_CHOICES = 25
export const LONGEST_CHOICE = 100

// components/reference
export const MOST_COMPONENTS = 40
export const LONGEST_TEXT = 4000 // of all text displays of a message together
export const MOST_BUTTONS = 5 // in a row
export const LONGEST_BUTTON = 80
export const LONGEST_CUSTOM_ID = 100
export const LONGEST_URL = 512
export const MOST_SELECT_OPTIONS = 25
export const LONGEST_SELECT_OPTION = 100
export const LONGEST_PLACEHOLDER = 150

// resources/channel#start-thread-without-message
export const LONGEST_THREAD_NAME = 100

// interactions/receiving-and-responding#interaction-callback: milliseconds until the token is void
export const DEADLINE = 3000
