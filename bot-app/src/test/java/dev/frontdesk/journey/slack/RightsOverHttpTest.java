package dev.frontdesk.journey.slack;

@OverHttp
class RightsOverHttpTest extends RightsJourney {}
