import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { curve, lines, type Point, polygon, softened } from './pen'

export type Place = [longitude: number, latitude: number]

/** Reads a list such as `'114.2 22.3, 113.6 22.8'`, longitude first. */
export const places = (list: string): Place[] =>
  list.split(/,\s+/).map((pair) => {
    const [longitude = 0, latitude = 0] = pair.split(' ').map(Number)
    return [longitude, latitude]
  })

type Detail = '50m' | '10m'
type Island = Place[][]

/** Beyond the sheet, so that no outline of a cut edge shows. */
const BLEED = 160
const load = createRequire(import.meta.url)
const shelves = new Map<Detail, Island[]>()

/** The land of Natural Earth, one entry per island or continent; each file is read once, for it weighs up to 3 MB. */
function islands(detail: Detail): Island[] {
  const known = shelves.get(detail)
  if (known) return known
  const topology = JSON.parse(readFileSync(load.resolve(`world-atlas/land-${detail}.json`), 'utf8')) as Parameters<typeof feature>[0]
  const land = topology.objects.land
  if (!land) throw new Error(`No land in land-${detail}.json`)
  const shape = feature(topology, land)
  const features = shape.type === 'FeatureCollection' ? shape.features : [shape]
  const found = features.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? (geometry.coordinates as Island[]) : []))
  shelves.set(detail, found)
  return found
}

/** Collects the corners of a drawing and leaves out those nearer than a pen stroke, so that coasts stay calm and files small. */
class Outline implements GeoContext {
  private readonly strips: { points: Point[]; isClosed: boolean }[] = []
  private readonly step: number
  constructor(step: number) {
    this.step = step
  }
  beginPath() {}
  arc() {}
  closePath() {
    const strip = this.strips.at(-1)
    if (strip) strip.isClosed = true
  }
  moveTo(x: number, y: number) {
    this.strips.push({ points: [[x, y]], isClosed: false })
  }
  lineTo(x: number, y: number) {
    const points = this.strips.at(-1)?.points
    const last = points?.at(-1)
    if (points && last && Math.hypot(x - last[0], y - last[1]) >= this.step) points.push([x, y])
  }
  area() {
    return this.strips.reduce((total, { points }) => total + Math.abs(shoelace(points)), 0)
  }
  d(isSoft = false) {
    return this.strips.map(({ points, isClosed }) => (isClosed ? (isSoft ? softened(points) : polygon(points)) : lines(points))).join('')
  }
}

const shoelace = (points: readonly Point[]) =>
  points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)

interface Options {
  detail?: Detail
  /** Leave out islands without a point in this box: a local map need not project the whole world. */
  within?: readonly [west: number, south: number, east: number, north: number]
  /** Smallest island drawn, in square units. */
  speck?: number
  /** Shortest stretch of coast drawn, in units. */
  step?: number
  /** Round the corners: for maps nearer than the survey was made for. */
  isSoft?: boolean
}

/** Draws on one projection. Everything returned is path data, except from `at`. */
export function atlas(projection: GeoProjection, { detail = '50m', within, speck = 40, step = 3, isSoft }: Options = {}) {
  projection.clipExtent() ??
    projection.clipExtent([
      [-BLEED, -BLEED],
      [1600 + BLEED, 900 + BLEED],
    ])
  const trace = (object: GeoPermissibleObjects, stride: number) => {
    const outline = new Outline(stride)
    geoPath(projection, outline)(object)
    return outline
  }
  const at = (place: Place): Point => projection(place) ?? [0, 0]
  const isNear = ([shore = []]: Island) => {
    if (!within) return true
    const [west, south, east, north] = within
    return shore.some(([x, y]) => x > west && x < east && y > south && y < north)
  }

  return {
    at,
    land: () =>
      islands(detail)
        .filter(isNear)
        .map((coordinates) => trace({ type: 'Polygon', coordinates }, step))
        .filter((outline) => outline.area() >= speck)
        .map((outline) => outline.d(isSoft))
        .join(''),
    grid: (degrees: number) => trace(geoGraticule().step([degrees, degrees])(), 6).d(),
    globe: () => trace({ type: 'Sphere' }, 1).d(),
    /** Straight on the globe, and cut off where the projection is. */
    arc: (...places: Place[]) => trace({ type: 'LineString', coordinates: places }, 1).d(),
    /** Smooth on paper. */
    route: (...places: Place[]) => curve(places.map(at)),
  }
}
