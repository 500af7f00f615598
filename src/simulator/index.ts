export { DEFAULTS, startSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
