// Runs Z3 in a thread of its own: a question that takes too long is ended with the thread.
import { parentPort } from 'node:worker_threads'
import { init } from 'z3-solver'

const { Z3, em } = await init()
const encoder = new TextEncoder()

/** @param {string} text SMT-LIB */
async function answer(text) {
  const config = Z3.mk_config()
  const context = Z3.mk_context(config)
  Z3.del_config(config)
  // The package's own function hands over text that lies on the stack, where it is gone before it is read.
  const bytes = encoder.encode(text)
  const place = em._malloc(bytes.length + 1)
  em.HEAPU8.set(bytes, place)
  em.HEAPU8[place + bytes.length] = 0
  try {
    return await em.async_call(em._async_Z3_eval_smtlib2_string, context, place)
  } finally {
    em._free(place)
    Z3.del_context(context)
  }
}

parentPort?.on('message', async ({ text }) => {
  try {
    parentPort?.postMessage({ output: await answer(text) })
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) })
  }
})
parentPort?.postMessage({ ready: true })
