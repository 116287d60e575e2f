import type { Arrow } from './check-imports'
import { findCycles } from './find-cycles'
import type { Problem } from './read-tree'
import { featureOf, isTestBeside, zoneOf } from './zones'

/** Refuses circles between files, and between features as their roots import each other. */
export function checkCycles(arrows: Arrow[]): Problem[] {
  const files = findCycles(arrows).map((cycle) => ({
    ...place(arrows, (arrow) => arrow.from === cycle[0] && arrow.to === (cycle[1] ?? cycle[0])),
    found: `is part of a circle: ${[...cycle, cycle[0]].join(' → ')}`,
    rule: 'files never import each other in a circle',
  }))

  const between = arrows.filter(isBetweenFeatureRoots)
  const features = findCycles(
    between.map(({ from, to, line }) => ({ from: featureOf(from), to: featureOf(to), line })),
  ).map((cycle) => {
    const steps = cycle.map((feature, index) => {
      const following = cycle[(index + 1) % cycle.length]
      return place(between, (arrow) => featureOf(arrow.from) === feature && featureOf(arrow.to) === following)
    })
    const [first] = steps
    return {
      path: first?.path ?? '',
      line: first?.line ?? 0,
      found: `features import each other in a circle: ${[...cycle, cycle[0]].join(' → ')} (${steps.map((step) => `${step.path}:${step.line}`).join(', ')})`,
      rule: 'arrows between features go one way',
    }
  })
  return [...files, ...features]
}

function isBetweenFeatureRoots({ from, to }: Arrow): boolean {
  const [a, b] = [featureOf(from), featureOf(to)]
  return a !== '' && b !== '' && a !== b && zoneOf(from) !== 'web' && zoneOf(to) !== 'web' && !isTestBeside(from)
}

function place(arrows: Arrow[], isIt: (arrow: Arrow) => boolean): Pick<Problem, 'path' | 'line'> {
  const arrow = arrows.find(isIt)
  return { path: arrow?.from ?? '', line: arrow?.line ?? 0 }
}
