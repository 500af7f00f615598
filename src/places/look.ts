import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findFacility } from './facilities.repository.js';
import type { Facility } from './domain/place.js';
import { freeWards, type FreeWard } from './stays.repository.js';

export interface Looked {
  readonly facility: Facility;
  readonly wards: readonly FreeWard[];
}

/**
 * Looks where there is room, without locking anything. Those who ask about one facility at the same time share a look, that always begins after they
 * have asked: two hundred who want the last bed cost what a few do.
 */
@Injectable()
export class Look {
  private readonly running = new Map<string, Promise<Looked | undefined>>();
  private readonly next = new Map<string, Promise<Looked | undefined>>();

  constructor(private readonly source: DataSource) {}

  /** @param code of the facility; undefined if there is none */
  at(code: string): Promise<Looked | undefined> {
    const running = this.running.get(code);
    if (!running) return this.begin(code);
    const waiting = this.next.get(code);
    if (waiting) return waiting;
    const next = running.catch(() => undefined).then(() => this.begin(code));
    this.next.set(code, next);
    return next;
  }

  private begin(code: string): Promise<Looked | undefined> {
    this.next.delete(code);
    const look = this.look(code).finally(() => {
      if (this.running.get(code) === look) this.running.delete(code);
    });
    this.running.set(code, look);
    return look;
  }

  private async look(code: string): Promise<Looked | undefined> {
    const facility = await findFacility(this.source, code);
    return facility && { facility, wards: await freeWards(this.source, facility.id) };
  }
}
