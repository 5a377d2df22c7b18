export { createTicketing, createTicketingOver } from './ticketing';
